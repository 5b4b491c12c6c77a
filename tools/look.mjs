// What tools/look.sh does in the browser: opens each page at three widths, light and dark, takes a picture, and lets
// axe-core look for what keeps people out. Takes the folder of the pages and of the pictures, and the browser.
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, browser] = process.argv.slice(2);
const need = createRequire(join(folder, "package.json"));
const { default: puppeteer } = await import(pathToFileURL(need.resolve("puppeteer-core")).href);
const axe = readFileSync(need.resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [390, 820, 1440];

const opened = await puppeteer.launch({
  executablePath: browser,
  headless: true,
  userDataDir: mkdtempSync(join(tmpdir(), "look-")),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
let wrong = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith(".html"))) {
  for (const scheme of ["light", "dark"]) {
    for (const width of WIDTHS) {
      const page = await opened.newPage();
      const said = [];
      page.on("request", (request) => {
        if (!request.url().startsWith("file:")) said.push(`asks for ${request.url()}`);
      });
      await page.setBypassCSP(true); // axe is a script, which the page forbids
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.goto(pathToFileURL(join(folder, name)).href);
      await page.screenshot({ path: join(folder, `${name}-${width}-${scheme}.png`) });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) said.push(`is ${wide} pixels wider than the window`);
      await page.evaluate(axe);
      const found = await page.evaluate((runOnly) => globalThis.axe.run({ runOnly }), RULES);
      for (const fault of found.violations) said.push(`${fault.id} (${fault.impact}): ${fault.nodes[0].html}`);
      console.log(`${name} ${width} ${scheme}: ${said.length ? said.join("\n  ") : "nothing found"}`);
      wrong += said.length;
      await page.close();
    }
  }
  const paper = await opened.newPage();
  await paper.goto(pathToFileURL(join(folder, name)).href);
  await paper.pdf({ path: join(folder, `${name}.pdf`), format: "A4" });
  await paper.close();
}
await opened.close();
process.exitCode = wrong ? 1 : 0;
