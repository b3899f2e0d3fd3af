import { useState } from 'react';
import { useStore } from 'zustand';
import { Card } from '@/components/rooms/Card';
import { Field } from '@/components/rooms/Field';
import { FileDrop } from '@/components/rooms/FileDrop';
import { t } from '@/components/strings';
import { MOST_REPLIES } from './read';
import type { BenchStore } from './store';

/** Where the replies come from: pasted, a file, or the samples. */
export function Source({ store }: { store: BenchStore }) {
  const { read, useSamples: takeSamples, problems } = useStore(store);
  const [text, setText] = useState('');
  return (
    <Card id="bench-source" title={t('bench.source')} data-tour="1">
      <div className="fs">
        <Field
          id="bench-paste"
          label={t('bench.paste')}
          hint={t('bench.paste.hint')}
          rows={6}
          value={text}
          onChange={(e) => setText(e.target.value)}
          onKeyDown={(e) => {
            if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && text.trim() !== '') void read(t('bench.pasted'), text);
          }}
        />
        <div className="acts">
          <button type="button" className="btn" disabled={text.trim() === ''} onClick={() => void read(t('bench.pasted'), text)}>
            {t('bench.paste.go')}
          </button>
          <button type="button" className="btn main" onClick={() => void takeSamples()}>
            {t('bench.samples')}
          </button>
        </div>
      </div>
      <FileDrop
        label={t('bench.choose')}
        accept=".jsonl,.ndjson,.json,.csv,.tsv,.txt,text/plain,text/csv"
        take={async (file) => read(file.name, new Uint8Array(await file.arrayBuffer()))}
      >
        <span className="soft">{t('bench.drop')}</span>
      </FileDrop>
      {problems.length > 0 && <Unread store={store} />}
    </Card>
  );
}

/** Lines that could not be read, by place and reason. */
export function Unread({ store }: { store: BenchStore }) {
  const { problems } = useStore(store);
  return (
    <details className="note">
      <summary>{t('bench.problems', { n: problems.length })}</summary>
      <ul>
        {problems.map(({ line, why }) => {
          const words = t(`bench.why.${why}`, { n: MOST_REPLIES });
          return <li key={`${line}:${why}`}>{line > 0 ? t('bench.line', { line, why: words }) : words}</li>;
        })}
      </ul>
    </details>
  );
}
