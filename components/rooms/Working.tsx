/** How far something that takes long has come, with a way to stop it. */
export function Working({
  words,
  done,
  total,
  cancel,
  cancelWords,
}: {
  words: string;
  done: number;
  total: number;
  cancel(): void;
  cancelWords: string;
}) {
  return (
    <div className="note acts">
      <label className="grow fs">
        {words}
        <progress value={done} max={Math.max(1, total)} />
      </label>
      <button type="button" className="btn" onClick={cancel}>
        {cancelWords}
      </button>
    </div>
  );
}
