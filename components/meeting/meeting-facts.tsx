import { useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { CallDifference } from "#lib/domain/agenda/issued.ts";
import { When } from "./when.tsx";

type Props = {
  meeting: {
    startsAt: Date;
    endsAt: Date;
    place: string;
    distanceAddress: string | null;
    cancelledReason: string | null;
    issued: readonly unknown[];
    differs: { agenda: readonly unknown[]; call: readonly CallDifference[] };
    may: { issue: boolean };
  };
};

/** When and where, and what those who have been called don't know yet. */
export function MeetingFacts({ meeting }: Props) {
  const words = useTranslations("meeting.page");
  const { startsAt, endsAt, place, distanceAddress, cancelledReason, differs, may } = meeting;
  const differences = differs.agenda.length + differs.call.length;
  return (
    <div>
      {cancelledReason !== null && (
        <Notice kind="warning" title={words("isCancelled")}>
          {cancelledReason}
        </Notice>
      )}
      {may.issue && differences > 0 && (
        <Notice kind="warning" title={words("differs", { count: differences })}>
          {words("differsText")}
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: words("time"), value: <When startsAt={startsAt} endsAt={endsAt} /> },
          { term: words("place"), value: place },
          { term: words("atDistance"), value: distanceAddress && <DistanceAddress address={distanceAddress} /> },
        ]}
      />
    </div>
  );
}

/** The address as a link where it is one; a telephone number or a code is only told. */
function DistanceAddress({ address }: { address: string }) {
  if (!/^https?:\/\//i.test(address)) return address;
  return (
    <a href={address} className="link break-all" rel="noreferrer">
      {address}
    </a>
  );
}
