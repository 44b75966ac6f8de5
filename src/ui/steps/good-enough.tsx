// Which number is good enough: kept with the goal until it is changed, and shown as a mark on its scale.
import { useState } from 'preact/hooks';
import type { ScaleView, StepsState } from '#app/steps/steps-state.ts';
import type { Fault } from '#shared/result.ts';
import { t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';
import { StepScale } from '#ui/kit/step-scale.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import { stepValueText } from '#ui/steps/step-answer.tsx';

export function GoodEnough({ scale, steps }: { scale: ScaleView['scale']; steps: StepsState }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const set = async (tenths: number | null) => {
    const saved = await steps.setGoodEnough(scale, tenths);
    setFault(saved.ok ? null : saved.fault);
  };
  return (
    <div class="stack">
      <StepScale
        name={`good-enough-${scale.id}`}
        legend={t('steps:scaleLegend')}
        value={scale.goodEnough}
        onChange={set}
        halves
        goodEnough={null}
        lowLabel={t('steps:low')}
        highLabel={t('steps:high')}
        halfUpLabel={t('steps:halfUp')}
        halfDownLabel={t('steps:halfDown')}
        goodEnoughLabel={t('steps:goodEnough')}
        valueText={stepValueText}
      />
      {fault && <FaultNotice fault={fault} />}
      {scale.goodEnough !== null && (
        <Button kind="quiet" onClick={() => set(null)}>
          {t('steps:goodEnoughNone')}
        </Button>
      )}
    </div>
  );
}
