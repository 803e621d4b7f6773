import { useRouter } from "next/navigation";
import { type ChangeEvent, type SubmitEvent, useState } from "react";

/**
 * What a list is narrowed by, kept in the address: a choice takes effect at once, what is typed at Enter, and all of it
 * follows the address when one goes back or forward. `written` gives what is put in the address, where that isn't the
 * values as they are; what is empty is left out.
 */
export function useAddressFilter<Values extends Readonly<Record<string, string>>>(
  listHref: string,
  values: Values,
  written: (wanted: Values) => Readonly<Record<string, string>> = (wanted) => wanted,
) {
  const router = useRouter();
  const [typed, setTyped] = useFollowed(values);

  function show(wanted: Values) {
    const given = Object.entries(written(wanted)).filter(([, value]) => value.trim() !== "");
    router.push(given.length === 0 ? listHref : `${listHref}?${new URLSearchParams(given)}`, { scroll: false });
  }

  function onChoose({ currentTarget }: ChangeEvent<HTMLSelectElement>) {
    const wanted = { ...typed, [currentTarget.name]: currentTarget.value };
    setTyped(wanted);
    show(wanted);
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    show(typed);
  }

  return {
    onSubmit,
    /** For a field that is typed in. */
    text: (name: keyof Values & string) => ({
      name,
      value: typed[name],
      onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => setTyped({ ...typed, [name]: currentTarget.value }),
    }),
    /** For a list to choose from. */
    choice: (name: keyof Values & string) => ({ name, value: typed[name], onChange: onChoose }),
  };
}

function useFollowed<Values>(values: Values) {
  const address = JSON.stringify(values);
  const [typed, setTyped] = useState(values);
  const [followed, setFollowed] = useState(address);
  if (followed !== address) {
    setFollowed(address);
    setTyped(values);
  }
  return [typed, setTyped] as const;
}
