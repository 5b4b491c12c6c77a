"""Cities that news stories are often dated from. Written by us; matched whole, whatever their case."""

from typing import Final

__all__ = ["is_dateline_city"]

_CITIES: Final = frozenset(
    city.strip().casefold()
    for city in """
    Abidjan|Abu Dhabi|Abuja|Accra|Addis Ababa|Addis Abeba|Aden|Algiers|Alger|Algier|Almaty|Amman
    Amsterdam|Ankara|Antananarivo|Asunción|Athens|Athen|Athènes|Atenas|Atlanta|Auckland|Baghdad|Bagdad
    Baku|Bamako|Bangkok|Bangui|Barcelona|Barcelone|Basel|Beijing|Peking|Pékin|Pekín|Beirut|Beyrouth
    Belgrade|Belgrad|Berlin|Bern|Berne|Birmingham|Bishkek|Bogotá|Bogota|Bonn|Boston|Brasília|Brasilia
    Bratislava|Brazzaville|Bregenz|Bremen|Brussels|Brüssel|Bruxelles|Bruselas|Bucharest|Bukarest
    Bucarest|Budapest|Buenos Aires|Bujumbura|Cairo|Kairo|Le Caire|El Cairo|Canberra|Cape Town|Kapstadt
    Caracas|Chennai|Chicago|Chisinau|Colombo|Conakry|Copenhagen|Kopenhagen|Copenhague|Dakar|Dallas
    Damascus|Damaskus|Damas|Damasco|Delhi|Denver|Detroit|Dhaka|Djibouti|Doha|Dortmund|Dresden|Dubai
    Dublin|Durban|Düsseldorf|Edinburgh|Eisenstadt|Erbil|Erfurt|Essen|Florence|Frankfurt|Freetown|Gaza
    Geneva|Genf|Genève|Ginebra|Glasgow|Graz|Guatemala City|Hamburg|Hannover|Hanoi|Harare|Havana|Havanna
    La Habana|Helsinki|Ho Chi Minh City|Hong Kong|Hongkong|Honolulu|Houston|Innsbruck|Islamabad
    Istanbul|Jakarta|Jerusalem|Jérusalem|Johannesburg|Juba|Kabul|Kaboul|Kampala|Karachi|Karlsruhe
    Kathmandu|Khartoum|Kharkiv|Kigali|Kingston|Kinshasa|Klagenfurt|Köln|Kolkata|Kuala Lumpur
    Kuwait City|Kyiv|Kiev|Kiew|La Paz|Lagos|Lahore|Las Vegas|Leipzig|Libreville|Lima|Linz|Lisbon
    Lissabon|Lisbonne|Lisboa|Ljubljana|London|Londres|Los Angeles|Luanda|Lusaka|Luxembourg|Luxemburg
    Lviv|Lyon|Madrid|Mailand|Managua|Manama|Manila|Maputo|Marseille|Melbourne|Mexico City|Mexiko-Stadt
    México|Miami|Milan|Milano|Minneapolis|Minsk|Mogadishu|Monrovia|Montevideo|Montreal|Montréal|Moscow
    Moskau|Moscou|Moscú|Mossoul|Mumbai|Munich|München|Muscat|Nairobi|Naypyitaw|New Delhi|Neu-Delhi
    New York|N'Djamena|Niamey|Nicosia|Nikosia|Nouakchott|Nürnberg|Osaka|Oslo|Ottawa|Ouagadougou
    Panama City|Paris|Perth|Philadelphia|Phnom Penh|Phoenix|Pittsburgh|Podgorica|Port-au-Prince|Potsdam
    Prague|Prag|Pretoria|Pristina|Pyongyang|Pjöngjang|Quito|Rabat|Ramallah|Reykjavik|Riga
    Rio de Janeiro|Riyadh|Riad|Rome|Rom|Roma|Rotterdam|Salzburg|San Diego|San Francisco|San José
    San Juan|San Salvador|Sanaa|Santiago|Santo Domingo|São Paulo|Sao Paulo|Sarajevo|Seattle|Seoul|Séoul
    Shanghai|Singapore|Singapur|Skopje|Sofia|Srinagar|St. Louis|St. Petersburg|St. Pölten|Stockholm
    Strasbourg|Straßburg|Stuttgart|Suva|Sydney|Taipei|Taipeh|Tallinn|Tashkent|Tbilisi|Tiflis
    Tegucigalpa|Tehran|Teheran|Téhéran|Tel Aviv|The Hague|Den Haag|La Haye|Tirana|Tokyo|Tokio|Toronto
    Toulouse|Tripoli|Tripolis|Tunis|Turin|Ulaanbaatar|Vaduz|Valletta|Vancouver|Vatican City
    Vatikanstadt|Venice|Venedig|Vienna|Vienne|Wien|Viena|Vientiane|Vilnius|Warsaw|Warschau|Varsovie
    Washington|Wellington|Wiesbaden|Windhoek|Yangon|Yaoundé|Yerevan|Eriwan|Zagreb|Zurich|Zürich
    """.replace("\n", "|").split("|")
) - {""}


def is_dateline_city(name: str) -> bool:
    """Return whether ``name`` is a city that stories are often dated from.

    >>> is_dateline_city("BRUSSELS")
    True
    """
    return name.casefold() in _CITIES
