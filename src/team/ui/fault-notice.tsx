// What went wrong and what can be done, read out when it appears. Nothing at all while all is well.
import type { Fault } from '#shared/result.ts';
import { faultKey } from '#team/ui/fault-words.ts';
import { t } from '#text/translate.ts';
import { Notice } from '#ui/kit/notice.tsx';

export function FaultNotice({ fault }: { fault: Fault | null }) {
  return (
    <div aria-live="polite">
      {fault && (
        <Notice kind="calm">
          <p>{t(faultKey(fault.code))}</p>
        </Notice>
      )}
    </div>
  );
}
