// The looks of the controls that the first screen does not need, fetched with the first screen that is not in the critical file.
import '#ui/kit/step-scale.css';
import '#ui/kit/choice.css';
import '#ui/kit/field.css';
import '#ui/kit/notice.css';
import '#ui/kit/dialog.css';
import '#ui/kit/steps.css';
import '#ui/kit/table.css';
import '#ui/kit/qr-code.css';
import '#ui/kit/share-bars.css';
import '#ui/kit/hatched-block.css';
import '#ui/kit/line-chart.css';
