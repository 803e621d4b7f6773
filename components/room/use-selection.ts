import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";

/**
 * Which item is selected, and the way to another. The one that is on its way counts at once, so that pressing J three
 * times goes three items on; `isMoving` until it has come.
 */
export function useSelection(selectedId: string | null) {
  const router = useRouter();
  const [isMoving, startMove] = useTransition();
  const [aimedId, aim] = useOptimistic(selectedId);

  function select(id: string | undefined) {
    if (!id || id === aimedId) return;
    // What is typed while the next item is on its way is not meant for the one that is left.
    if (document.activeElement instanceof HTMLElement && document.activeElement.closest("article")) document.activeElement.blur();
    startMove(() => {
      aim(id);
      router.replace(`?item=${id}`, { scroll: false });
    });
  }

  return { aimedId, isMoving, select };
}
