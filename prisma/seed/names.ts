/** The regions by the code of their county. Gotland's is also its municipality; it is listed as both. */
export const regionNames: Readonly<Record<string, string>> = {
  "01": "Region Stockholm",
  "03": "Region Uppsala",
  "04": "Region Sörmland",
  "05": "Region Östergötland",
  "06": "Region Jönköpings län",
  "07": "Region Kronoberg",
  "08": "Region Kalmar län",
  "09": "Region Gotland",
  "10": "Region Blekinge",
  "12": "Region Skåne",
  "13": "Region Halland",
  "14": "Västra Götalandsregionen",
  "17": "Region Värmland",
  "18": "Region Örebro län",
  "19": "Region Västmanland",
  "20": "Region Dalarna",
  "21": "Region Gävleborg",
  "22": "Region Västernorrland",
  "23": "Region Jämtland Härjedalen",
  "24": "Region Västerbotten",
  "25": "Region Norrbotten",
};

/**
 * A municipality's name out of the place name in the statistics: "Boden" is Bodens kommun, "Kiruna" and "Kalix" are
 * Kiruna kommun and Kalix kommun. After a vowel, s, x or z there is no genitive s. Two don't follow the rule.
 */
export function municipalityName(place: string): string {
  if (Object.hasOwn(exceptions, place)) return exceptions[place]!;
  return /[aeiouyåäösxz]$/i.test(place) ? `${place} kommun` : `${place}s kommun`;
}

const exceptions: Readonly<Record<string, string>> = { Falun: "Falu kommun", Kalmar: "Kalmar kommun" };
