import { Icon } from "./icon.tsx";

type Props = {
  /** The parameter of the address: "q". */
  name: string;
  label: string;
  placeholder?: string;
  defaultValue?: string;
};

/** A search that stays in the address: put it in a `<form>` with method GET; Enter sends it. */
export function SearchField({ name, label, placeholder, defaultValue }: Props) {
  return (
    <label className="relative block w-full max-w-80 print:hidden">
      <span className="sr-only">{label}</span>
      <Icon name="search" className="pointer-events-none absolute start-2.5 top-1/2 -translate-y-1/2 text-ink-soft" />
      <input type="search" name={name} defaultValue={defaultValue} placeholder={placeholder ?? label} className="control ps-9 md:text-sm" />
    </label>
  );
}
