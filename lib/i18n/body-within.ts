import type { Language } from "./locale.ts";

/** A body's name within a sentence: "protokollet från styrelsen". In an English one it stands as it is called, "Styrelse". */
export function bodyWithin({ name, definite }: { readonly name: string; readonly definite: string }, language: Language): string {
  if (language === "en" || definite === name) return name;
  return definite.slice(0, 1).toLocaleLowerCase("sv") + definite.slice(1);
}
