// A fault inside a screen: what happened, what can be done, and "try again". What is on the screen stays.
import type { Fault } from '#shared/result.ts';
import { Button } from '#ui/kit/button.tsx';
import { Notice } from '#ui/kit/notice.tsx';
import { faultWords } from '#ui/shell/fault-words.ts';
import { t } from '#text/translate.ts';

export interface FaultNoticeProps {
  fault: Fault;
  /** A sentence before the fault's own: what it means for what the person just did. */
  lead?: string;
  onRetry?: () => void;
}

export function FaultNotice({ fault, lead, onRetry }: FaultNoticeProps) {
  return (
    <div role="alert">
      <Notice kind="calm">
        {lead && <p>{lead}</p>}
        <p>{faultWords(fault.code)}</p>
        {onRetry && (
          <Button kind="plain" onClick={onRetry}>
            {t('start:tryAgain')}
          </Button>
        )}
      </Notice>
    </div>
  );
}
