"""Words that a full stop follows without ending the sentence, and words that sentences begin with.

Written by us, by language. The sets are used together, since a text seldom says what language it is in;
a word that is an ordinary word elsewhere ("art", "no") stands only where a number must follow it.
"""

from typing import Final

__all__ = [
    "BEFORE_NUMBER",
    "DEGREES",
    "LETTERED",
    "MAYBE_LAST",
    "NEVER_LAST",
    "ORDINAL_AFTER",
    "ORDINAL_BEFORE",
    "STARTERS",
    "UNITS",
]


def _union(*lists: str) -> frozenset[str]:
    return frozenset(" ".join(lists).split())


NEVER_LAST: Final = _union(
    # English: titles, and words that explain
    "Mr Mrs Ms Messrs Mx Dr Drs Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Sgt Maj Capt Cmdr Adm Cpl Pvt Brig",
    "Rev Hon Pres Supt Insp Amb Atty Fr Mt Ft vs cf viz approx al Prov Fmr Ald Sec-Gen Sgts Lts Spc Pfc Cpt",
    "Det Supts Secy Treas Chmn Revd Bp Msgr incl Ofc Dist Asst Dep Dir Eds",
    # German
    "kath evang röm dt frz engl ital österr ehem städt staatl bzw ca vgl sog evtl ggf inkl exkl bspw insb gem",
    "geb gest gegr verh rd Hr Hrn Fr Dipl Ing Dipl.-Ing Dipl.-Kfm Mag Univ Hrsg Hl mind max Msgr",
    # French
    "MM Mme Mmes Mlle Mlles Mgr Pr env Env av Av apr",
    # Spanish
    "Sra Sres Srta Dra Dras Dña Ud Uds Vd Vds Lic Arq Gral Gob Pdte EE FF CC",
    # Portuguese, Italian
    "Exmo Exma Exa Eng Profa gov Sig Sigg sig sigg Dott dott Avv avv Arch arch Geom geom ing prof On",
    # Dutch
    "dhr mevr bijv mw",
    # Russian
    "им Им ул просп пл обл гр пос акад Акад проф Проф тыс млн млрд ср см напр",
)
"""A name, a number or an explanation always follows."""

BEFORE_NUMBER: Final = _union(
    "No Nos Pt Pts Ep Eps Ser Bk Rev Rte Apt Ste Ext Para Paras Fig Figs fig figs Eq Vol Vols Ch Sec Art Arts Abs Nr",
    "Nrn Kap Bd Ziff Tz Pos Tel p pp S Rn núm nº art cap pág págs Pág Págs n pag Jan Feb Mar Apr Jun Jul Aug Sep Sept",
    "Oct Nov Dec Okt Dez janv févr juil déc ene abr ago dic стр рис ст",
)
"""An abbreviation where a number follows; else a word that may end a sentence."""

MAYBE_LAST: Final = _union(
    "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Calif Fla Tex Pa Va Mass Conn Wash Ariz Colo Ill Ind Mich",
    "Minn Mo Mont Neb Nev Okla Ore Tenn Wis Wyo Ala Ark Del Ga Kan Ky La Md Me Vt Ph.D Inc Corp Co Ltd Mfg",
    "Assoc Intl Natl Ctr Sq Pkwy Hwy Mts Is Ft Mt Bldg Div Govt Cos Bros Jr Sr Esq Plc LLC Pty SA etc Ave Blvd",
    "Rd St Dept Univ Assn usw Mio Mrd Str Jh Jhd Chr tlj г гг в вв др пр руб",
)
"""An abbreviation that may end a sentence: it does where a word follows that sentences begin with."""

STARTERS: Final = _union(
    "The A An In On At By He She It They We I You But And Or So Yet This That These Those There Then However",
    "His Her Its Their Our My For From As If When While After Before Since Although Though Not No Many Some",
    "Most All Both Each Another What Why How Who Where It's He's Mr Mrs Ms Dr Meanwhile Also According Earlier",
    "Nobody Everybody Everyone Somebody Someone Nothing Everything",
    "Last To With Under During Until Several Other Others Additionally Furthermore Moreover Initially",
    "Originally Eventually Finally Instead Overall Upon Within Throughout Between Among Once One Two Three",
    "Even Still Such Through Because Unlike Prior Subsequently Despite Similarly Currently Today Yesterday",
    "Later Soon Following Here Nevertheless Nonetheless Thus Therefore Hence Over Across Critics Officials",
    "Police Authorities Researchers Scientists Residents People Experts Analysts Reports Reporters Der Die Das",
    "Den Dem Des Ein Eine Einen Einem Er Sie Es Wir Ich Ihr Im Am Auf Aus Bei Mit Nach Und Aber Doch Auch Dort",
    "Dies Diese Dieser Dieses Denn Wenn Als Zu Zum Zur Für Vor Von Vom Um Nur Sein Seine Ihre Le La Les Un Une",
    "Du Il Elle Ils Elles Ce Cet Cette Ces En Au Aux Dans Pour Mais Et Sur Selon Après Avant Nous Vous El Los",
    "Las Una Unos Unas Él Ella Ellos Ellas Por Para Pero Con Según Sin Tras Ese Esta Este Estos Estas Y O Os",
    "Uma Ele Ela Eles Elas Na Nos Nas Lo Gli Uno Che Nel Nella Per Ma Secondo Он Она Они Оно Мы Я Вы В На По",
    "Но И А Это Этот Эта Эти Как Так При После До Для С Из У К О За Об Также",
    "Dann Danach Deshalb Heute Gestern Jetzt Niemand Alle Viele Damals Puis Ensuite Alors Maintenant Hier Aussi",
    "Personne Luego Después Ahora Entonces Hoy Ayer También Además Nadie Depois Agora Hoje Ontem Também Ninguém",
    "Poi Oggi Ieri Anche Nessuno Потом Затем Тогда Теперь Сегодня Вчера Никто Все Однако",
)
"""Words that begin sentences far more often than they follow an abbreviation."""

ORDINAL_AFTER: Final = _union(
    "am vom zum beim im der die das den dem des ab bis seit und jeder jedes jeden Am Vom Zum Im Der Die Das",
    "Seit Bis Ab Den Dem wurde wird als",
)
"""German words after which "25." is an ordinal, not a number that ends a sentence."""

ORDINAL_BEFORE: Final = _union(
    "Jahrhundert Jahrhunderts Jahrtausend Jh Jhd Januar Jänner Februar Feber März April Mai Juni Juli August",
    "September Oktober November Dezember Bundesliga Liga",
)
"""German words before which it is one."""

UNITS: Final = frozenset("hmsgltk")
"""Letters that stand for a unit after a number, and may end a sentence there: "10.30 h."."""

DEGREES: Final = _union("Dr Prof med phil jur rer nat oec pol theol habil h c h.c")
"""What "Dr. med." and "Prof. Dr. rer. nat." are made of: each goes on after another."""

LETTERED: Final = _union(
    "group type class plan vitamin hepatitis influenza serie series ligue pool team part section appendix",
    "figure table grade category division level schedule phase stage line route channel gate terminal block",
    "unit zone area hall room exhibit option version model point person player company sample variant gruppe",
    "klasse typ groupe grupo clase gruppo girone",
)
"""Words after which a single letter names one of several, and may end a sentence: "Group B", "Serie A"."""
