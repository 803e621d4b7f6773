import { z } from "zod";

export const phraseFields = {
  label: z.string().trim().min(1, "settings.phraseLabelMissing").max(60, "settings.phraseLabelTooLong"),
  text: z.string().trim().min(1, "settings.phraseTextMissing").max(2000, "settings.phraseTextTooLong"),
};
