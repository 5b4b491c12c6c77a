"""The names of months and weekdays, by language. Written by us."""

from typing import Final

__all__ = ["IN_DATELINES", "MONTHS", "WEEKDAYS"]

_NAMES: Final = {
    "en": "january february march april may june july august september october november december",
    "en, short": "jan feb mar apr may jun jul aug sep oct nov dec",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "ar, Egypt": "يناير فبراير مارس إبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "ar, Maghreb": "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
    "ar, Levant": "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
}
_OTHERS: Final = {
    "sept": 9,
    "jänner": 1,
    "feber": 2,
    "okt": 10,
    "dez": 12,
    "janv": 1,
    "févr": 2,
    "juil": 7,
    "déc": 12,
    "ene": 1,
    "abr": 4,
    "ago": 8,
    "dic": 12,
    "aout": 8,
    "fevrier": 2,
    "decembre": 12,
    "setiembre": 9,
    "fev": 2,
    "gen": 1,
    "giu": 6,
    "lug": 7,
    "ott": 10,
    "янв": 1,
    "фев": 2,
    "мар": 3,
    "апр": 4,
    "авг": 8,
    "сен": 9,
    "сент": 9,
    "окт": 10,
    "ноя": 11,
    "дек": 12,
}
IN_DATELINES: Final = {"out": 10, "set": 9, "mag": 5}
"""Short names of months that are ordinary words elsewhere, and stand only in datelines: "LISBOA, 7 out"."""


def _months() -> dict[str, int]:
    table = dict(_OTHERS)
    for names in _NAMES.values():
        table.update({name: number for number, name in enumerate(names.split(), 1)})
    return table


MONTHS: Final = _months()
"""The number of a month by its name in lower case, without a full stop."""

WEEKDAYS: Final = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
        "lundi mardi mercredi jeudi vendredi samedi dimanche "
        "lunes martes miércoles jueves viernes sábado domingo "
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira "
        "lunedì martedì mercoledì giovedì venerdì sabato domenica "
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
        "понедельник вторник среда четверг пятница суббота воскресенье "
        "الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"
    ).split()
)
"""The names of weekdays in lower case."""
