import { useTranslations } from "next-intl";
import { Dialog } from "#components/ui/dialog.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";

const keys = [
  ["J", "next"],
  ["K", "previous"],
  ["N", "take"],
  ["T", "text"],
  ["/", "phrases"],
  ["Y", "motion"],
  ["M", "takeMotion"],
  ["F", "questions"],
  ["1–9", "options"],
  ["Z", "undo"],
  ["V", "division"],
  ["X", "closeDivision"],
  ["B", "adopt"],
  ["D", "decide"],
  ["R", "remark"],
  ["G", "consent"],
  ["U", "withdraw"],
  ["O", "raise"],
  ["P", "people"],
  ["L", "addPerson"],
  ["A", "adjusters"],
  ["E", "findings"],
  ["?", "help"],
] as const;

const inPeople = [
  ["↑", "move"],
  ["Space", "toggle"],
  ["Enter", "details"],
  ["S", "serve"],
  ["I", "recuse"],
] as const;

const inRoll = [
  ["1–9", "name"],
  ["↑", "moveInRoll"],
] as const;

/** What the keys do, shown when `?` is pressed. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const words = useTranslations("room.keys");
  const roll = useTranslations("treatment.division");
  const answers = (["yes", "no", "abstain"] as const).map((answer) => roll(`letter.${answer}`)).join("+");
  return (
    <Dialog title={words("title")} onClose={onClose}>
      <p className="mb-4 text-sm text-ink-soft">{words("explanation")}</p>
      <Keys rows={keys.map(([key, name]) => [key, words(name)])} />
      <h3 className="mt-6 mb-2 font-semibold">{words("inPeople")}</h3>
      <Keys rows={inPeople.map(([key, name]) => [key, words(name)])} />
      <h3 className="mt-6 mb-2 font-semibold">{words("inRoll")}</h3>
      <Keys rows={[[answers, words("answer")], ...inRoll.map(([key, name]) => [key, words(name)] as const)]} />
    </Dialog>
  );
}

function Keys({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
      {rows.map(([key, meaning]) => (
        <div key={key} className="contents">
          <dt>
            <KeyHint keys={key} />
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
