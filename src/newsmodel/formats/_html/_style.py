"""The style of the page, for screens wide and narrow, light and dark, and for paper."""

from typing import Final

__all__ = ["STYLE"]

STYLE: Final = """
:root{
--paper:#fdfcfa;--panel:#f5f3ef;--ink:#1c1b1a;--soft:#595651;--line:#d9d5cd;--link:#0b5394;--warn:#9a3412;
--person:#8a4b08;--organization:#1d6a4b;--state:#234f9e;--group:#7a3b8f;--other:#595651;
--when:#0f6674;--where:#5f5a00;--event:#fdeeb5;--said:#edf2fa;--issue:#fbeeea;--bare:#fde2c8;--here:#ffe27a;
--serif:"Iowan Old Style",Charter,"Bitstream Charter","Source Serif 4",Georgia,"Noto Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;
color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{
--paper:#161718;--panel:#1f2123;--ink:#e9e6e1;--soft:#aba69e;--line:#3a3d40;--link:#8ab8ee;--warn:#f2a179;
--person:#e3a868;--organization:#78c9a3;--state:#93b5f5;--group:#d1a0e0;--other:#aba69e;
--when:#72c7d5;--where:#cfc66a;--event:#4a3f14;--said:#1f2937;--issue:#33231f;--bare:#4d3218;--here:#6b5700}}
*,::before,::after{box-sizing:border-box}
html{font:100%/1.5 var(--sans);color:var(--ink);background:var(--paper);scroll-padding:1rem 0 5.5rem;
-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:1.25rem 1.25rem 6rem;max-width:42rem}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
p,ul,dl,dd,h1,h2,h3,h4,h5,h6,blockquote,pre,fieldset{margin:0;padding:0}
ul{list-style:none}
[hidden]{display:none}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

header fieldset{border:0;border-bottom:1px solid var(--line);padding:0 0 .6rem;margin:0 0 1.5rem;min-width:0;
display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;align-items:center;font-size:.8125rem;color:var(--soft)}
header legend{float:left;padding:0;margin-inline-end:.2rem;font-weight:600;color:var(--ink)}
header label{display:inline-flex;align-items:center;gap:.35rem;min-height:1.75rem;cursor:pointer}
header input{margin:0;width:1rem;height:1rem;accent-color:var(--link)}

article{font:1.125rem/1.62 var(--serif);overflow-wrap:break-word;position:relative}
article>*+*{margin-block-start:1.05em}
h1{font:700 2rem/1.18 var(--serif);letter-spacing:-.01em;text-wrap:balance;overflow-wrap:anywhere}
h1+.by,h1+.sub,.sub+.by,.head+.by,.by+.by{margin-block-start:.5em}
.sub{font-size:1.25rem;line-height:1.4;color:var(--soft)}
.head{font-weight:700;font-size:1.3rem;line-height:1.3}
.by{font:.9375rem/1.5 var(--sans);color:var(--soft)}
article h2,article h3,article h4,article h5,article h6{font-family:var(--sans);line-height:1.3;font-weight:650}
article h2{font-size:1.3rem;margin-block-start:1.9em}
article h3{font-size:1.1rem;margin-block-start:1.7em}
article h4,article h5,article h6{font-size:1rem;margin-block-start:1.5em}
article :is(h2,h3,h4,h5,h6)+*{margin-block-start:.55em}
article .items li{position:relative;margin-block-start:.4em;padding-inline-start:1.4em}
.items .bullet::before{content:"\\2022";position:absolute;inset-inline-start:.3em;color:var(--soft)}
.items .number{padding-inline-start:2.2em}
.items .number .lead{position:absolute;inset-inline-start:0;color:var(--soft);font-variant-numeric:tabular-nums}
.d1{margin-inline-start:1.5em}.d2{margin-inline-start:3em}.d3{margin-inline-start:4.5em}.d4{margin-inline-start:6em}
blockquote{border-inline-start:3px solid var(--line);padding-inline-start:1em;color:var(--soft)}
blockquote p+p{margin-block-start:.6em}
pre{font:.875rem/1.5 var(--mono);background:var(--panel);border:1px solid var(--line);border-radius:4px;
padding:.8em 1em;overflow-x:auto;white-space:pre;tab-size:4}
.wide{overflow-x:auto}
table{border-collapse:collapse;font:.9375rem/1.45 var(--sans)}
td,th{padding:.35em .8em .35em 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
th{font-weight:650;border-bottom-color:var(--soft)}
.rule{border-top:1px solid var(--line);height:0}
.label{font:650 1rem/1.4 var(--sans);margin-block-start:1.9em}
.printed{font:.9375rem/1.5 var(--sans);margin-block-start:.6em}
summary{cursor:pointer;color:var(--soft);padding:.15rem 0}
.printed ul{margin-block-start:.5em}
.printed li{margin-block-start:.35em;overflow-wrap:anywhere}
.printed .lead{color:var(--soft)}

.f{color:inherit;text-decoration:underline;text-decoration-thickness:.11em;text-underline-offset:.2em}
.who{--mark:var(--other)}.person{--mark:var(--person)}.organization{--mark:var(--organization)}
.state{--mark:var(--state)}.group{--mark:var(--group)}
.when{--mark:var(--when)}.where{--mark:var(--where)}.event{--mark:var(--ink)}
.f.who{text-decoration-color:var(--mark)}
.f.when{text-decoration-style:dotted;text-decoration-color:var(--mark);text-decoration-thickness:.15em}
.f.where{text-decoration-style:dashed;text-decoration-color:var(--mark)}
.f.event{background:var(--event);text-decoration-thickness:1px;border-radius:2px;padding:.05em .1em;margin:0 -.1em}
.g.said{background:var(--said)}.g.issue,.g.stand{background:var(--issue)}.g.event{background:var(--event)}
.g.cue{text-decoration:underline;text-decoration-thickness:1px;text-decoration-color:var(--soft);text-underline-offset:.25em}
.g{box-decoration-break:clone;-webkit-box-decoration-break:clone;padding:.12em 0}
.h{display:inline-block;min-width:1.5rem;font:700 .85rem/1.5rem var(--sans);text-decoration:none;color:var(--soft);
text-align:center;margin-inline:-.3rem -.4rem;position:relative;z-index:1}
.said>.h::before{content:"\\201c"}.issue>.h::before{content:"?"}.stand>.h::before{content:"\\00b1"}.event>.h::before,.who>.h::before,
.when>.h::before,.where>.h::before,.said.direct>.h::before{content:"\\2022"}
.f:hover,.c:hover,.h:hover{background:var(--here)}
.c{font:600 .7em/1 var(--sans);vertical-align:.4em;text-decoration:none;padding:.5em .4em;margin-inline:-.2em -.15em;
border-radius:2px;font-variant-numeric:tabular-nums}
.c.n{margin-inline-start:.15em}
.c.missing{color:var(--warn);text-decoration:underline wavy}
.x{text-decoration-thickness:1px}
.ui.x::after{content:"\\2197";font-size:.8em;font-family:var(--sans)}
.s:target,span:target,.f:target,.c:target{background:var(--here);border-radius:2px}
.s:target .g,.s:target .f{background:none}

aside{font-size:.875rem;line-height:1.45;margin-block-start:3rem;border-top:3px double var(--line);padding-top:1.25rem;
overflow-wrap:anywhere}
aside h2+:is(p,dl){margin-block-start:.6rem}
aside section+section{margin-block-start:1.75rem}
aside h2{font:650 .8125rem/1.3 var(--sans);text-transform:uppercase;letter-spacing:.06em;color:var(--soft);
border-bottom:1px solid var(--line);padding-bottom:.35rem}
aside small{font-size:.8125rem;color:var(--soft);font-weight:400;letter-spacing:0}
aside nav{margin-block-end:1.25rem}
aside nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1rem}
aside nav a{display:inline-block;padding:.15rem 0}
aside section>ul>li{padding:.6rem .5rem;margin:0 -.5rem;border-bottom:1px solid var(--line)}
aside section>ul>li:last-child{border-bottom:0}
aside section>ul>li:target{background:var(--event);border-radius:4px}
.name{font-weight:600}
aside li p+p,aside li p+ul,aside li details{margin-block-start:.15rem}
aside p:not(.name){color:var(--soft)}
aside p:not(.name) a,aside dd a{color:var(--link)}
.date{color:var(--ink)!important;font-variant-numeric:tabular-nums;font-size:.8125rem}
#events+ul{margin-inline-start:.4rem;border-inline-start:2px solid var(--line)}
#events+ul>li{position:relative;border:0;margin:0;padding-inline-start:1.1rem}
#events+ul>li::before{content:"";position:absolute;inset-inline-start:calc(-.3rem - 1px);top:1rem;width:.6rem;
height:.6rem;border-radius:50%;background:var(--paper);border:2px solid var(--soft)}
#events+ul>.occurred::before{background:var(--soft)}
.named a{display:inline-block;min-width:1.5rem;min-height:1.5rem;text-align:center;font-variant-numeric:tabular-nums}
.for{--mark:var(--organization)}.against,.refuses{--mark:var(--warn)}.conditional{--mark:var(--person)}
.for,.against,.refuses,.conditional{color:var(--mark)}
aside p>a:has(q){display:block;padding:.18rem 0}
.key{font-weight:400;color:var(--soft);font-variant-numeric:tabular-nums}
.warning,.warning .name{color:var(--warn)!important}
.tag{font-size:.75rem;font-weight:400;border:1px solid var(--mark,var(--line));border-radius:3px;padding:0 .3em;
white-space:nowrap}
.stance{font-weight:600}
.stands>li{border-inline-start:2px solid var(--line);padding-inline-start:.6rem;margin-block-start:.5rem}
details ul{margin:.2rem 0 .2rem .3rem;border-inline-start:2px solid var(--line);padding-inline-start:.7rem}
details li+li{margin-block-start:.3rem}
q{quotes:"\\201c" "\\201d"}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem .9rem;margin-block-start:.6rem}
dt{color:var(--soft)}
.close{display:none}
#close{position:fixed;top:0}

.card{visibility:hidden;transition:visibility 0s .25s;z-index:2;
font:.8125rem/1.45 var(--sans);color:var(--ink);text-align:start;overflow-wrap:anywhere}
.card>span{display:block}
.card>span+span{color:var(--soft)}
.card i{font-style:normal;color:var(--soft)}
.f:hover+.card,.f:focus-visible+.card,.c:hover+.card,.c:focus-visible+.card,.h:focus-visible+.card,
.g:hover:not(:has(.f:hover,.c:hover))>.h+.card,.card:hover{visibility:visible;transition-delay:.05s;z-index:3}
@media (max-width:77.49rem){
body::after{content:"Point at a mark, or go to it by keyboard, to see what it is.";font-size:.8125rem;color:var(--soft);
z-index:1}
body::after,.card{position:fixed;inset:auto 0 0 0;height:4.25rem;overflow:hidden;background:var(--panel);
border-top:1px solid var(--line);padding:.55rem max(1.25rem,calc(50vw - 20rem))}
}
@media (min-width:60rem){
header{grid-column:1/-1}
main{grid-column:1}
aside{grid-row:2;grid-column:2;position:sticky;top:0;max-height:calc(100vh - 4.25rem);overflow-y:auto;margin:0;
border:0;padding:.25rem .75rem 2rem;scroll-padding:1rem}
}
@media (min-width:60rem) and (max-width:77.49rem){
body{max-width:70rem;display:grid;grid-template-columns:minmax(0,40rem) minmax(0,20rem);column-gap:2rem;
justify-content:center}
}
@media (min-width:77.5rem){
body{max-width:80rem;display:grid;grid-template-columns:minmax(0,40rem) 14rem minmax(0,22.5rem);column-gap:1.5rem;
padding:1.5rem 2rem 4rem}
aside{grid-column:3;max-height:100vh}
article>*{position:relative}
.card{position:absolute;inset-inline-start:calc(100% + 1.5rem);width:14rem;margin-top:.1rem;
border-inline-start:3px solid var(--mark,var(--line));padding:.1rem 0 .1rem .7rem;background:var(--paper)}
}
@media (max-width:59.99rem){
aside section>ul>li:target{position:fixed;inset:auto 0 0 0;margin:0;max-height:55vh;overflow-y:auto;z-index:4;
background:var(--panel);border-top:2px solid var(--link);border-radius:0;
padding:1rem max(1.25rem,calc(50vw - 20rem)) 1.25rem}
li:target>.close{display:block;position:absolute;top:.4rem;inset-inline-end:max(.6rem,calc(50vw - 20.6rem));
width:2.75rem;height:2.75rem;line-height:2.75rem;text-align:center;text-decoration:none;font-size:1.25rem}
.close::before{content:"\\00d7"}
li:target>.name{padding-inline-end:3rem}
}
@media (hover:none) and (pointer:coarse){
.card,body::after{display:none}
body{padding-bottom:3rem}
}
body:has(#show-who:not(:checked)) .f.who,body:has(#show-when:not(:checked)) .f.when,
body:has(#show-where:not(:checked)) .f.where,body:has(#show-event:not(:checked)) .f.event{text-decoration:none;
background:none}
body:has(#show-said:not(:checked)) .g.said,body:has(#show-issue:not(:checked)) :is(.g.issue,.g.stand),
body:has(#show-event:not(:checked)) .g.event{background:none}
body:has(#show-said:not(:checked)) .g.said>.h,body:has(#show-issue:not(:checked)) :is(.issue,.stand)>.h,
body:has(#show-event:not(:checked)) .g.event>.h,body:has(#show-cited:not(:checked)) .c{display:none}
body:has(#show-bare:checked) .s.bare{background:var(--bare)}
@media print{
:root{--paper:#fff;--panel:#fff;--ink:#000;--soft:#444;--line:#bbb}
html{font-size:10pt}
body{display:block;max-width:none;padding:0}
header,.printed,.card,.close,body::after,aside nav{display:none!important}
aside{position:static;max-height:none;overflow:visible;margin-block-start:2rem;padding:1rem 0 0;
border-top:3px double #888}
aside section>ul>li:target{position:static;background:none}
aside section>ul>li,article p{break-inside:avoid}
h1,h2,h3,h4,h5,h6,.label{break-after:avoid}
#sources+ul .name a[href^=http]::after{content:" <" attr(href) ">";font-weight:400}
.f.event,.g{-webkit-print-color-adjust:exact;print-color-adjust:exact}
details::details-content{content-visibility:visible;display:block}
}
"""
"""One sheet, with nothing in it that is fetched."""
