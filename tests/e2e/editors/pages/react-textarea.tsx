import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { LINES, place, ready } from './kit';

let model = LINES.join('\n');
function Field() {
  const [value, setValue] = useState(model);
  return (
    <textarea
      rows={8}
      cols={60}
      value={value}
      onChange={(e) => {
        model = e.target.value;
        setValue(model);
      }}
    />
  );
}
const at = place();
createRoot(at).render(<Field />);
const wait = () => {
  if (at.querySelector('textarea')) ready({ element: () => at.querySelector('textarea') as Element, model: () => model });
  else requestAnimationFrame(wait);
};
wait();
