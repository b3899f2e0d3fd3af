import { Icon } from '@/components/kit/Icon';
import { t } from '@/components/strings';
import type { IssueEntry, ModelEntry } from '@/phrasebank/schema';
import { Group, Select, Text } from '../parts';
import * as choicesOf from './labels';
import { PatternRows } from './PatternRows';
import type { FormProps } from './types';

/** A kind of trouble: how it is recognised in the customer's words, and what it is called. */
export function IssueForm({ entry, change, faults, readOnly }: FormProps<IssueEntry>) {
  return (
    <>
      <div className="bk-two">
        <Text
          label={t('bank.title')}
          value={entry.title}
          fault={faults.title}
          readOnly={readOnly}
          change={(title) => change({ title })}
        />
        <Select
          label={t('bank.issue.class')}
          value={entry.issue}
          choices={choicesOf.issues()}
          disabled={readOnly}
          change={(issue) => change({ issue })}
        />
      </div>
      <Text
        label={t('bank.noun')}
        hint={t('bank.noun.hint', { noun: entry.noun.trim() || '…' })}
        value={entry.noun}
        fault={faults.noun}
        readOnly={readOnly}
        change={(noun) => change({ noun })}
      />
      <PatternRows value={entry.patterns} faults={faults} readOnly={readOnly} change={(patterns) => change({ patterns })} />
    </>
  );
}

/** An order of steps to choose. */
export function ModelForm({
  entry,
  change,
  faults,
  readOnly,
  model,
  choose,
}: FormProps<ModelEntry> & { choose: (() => void) | null }) {
  const { steps } = entry;
  const move = (i: number, by: number) => {
    const next = [...steps];
    const [step] = next.splice(i, 1);
    if (step) next.splice(i + by, 0, step);
    change({ steps: next });
  };
  const left = choicesOf.steps().filter((s) => !steps.includes(s.value));
  return (
    <>
      <div className="bk-two">
        <Text
          label={t('bank.title')}
          value={entry.title}
          fault={faults.title}
          readOnly={readOnly}
          change={(title) => change({ title })}
        />
        <Text
          label={t('bank.about')}
          value={entry.about}
          fault={faults.about}
          readOnly={readOnly}
          change={(about) => change({ about })}
        />
      </div>
      <Group label={t('bank.steps')} hint={t('bank.steps.hint')} {...(faults.steps ? { fault: faults.steps } : {})}>
        <ol className="bk-steps">
          {steps.map((step, i) => (
            <li key={step}>
              <span className="grow">{t(`step.${step}`)}</span>
              {!readOnly && (
                <>
                  <button
                    type="button"
                    className="icon-btn"
                    disabled={i === 0}
                    aria-label={t('bank.steps.up', { step: t(`step.${step}`) })}
                    onClick={() => move(i, -1)}
                  >
                    <Icon name="up" />
                  </button>
                  <button
                    type="button"
                    className="icon-btn"
                    disabled={i === steps.length - 1}
                    aria-label={t('bank.steps.down', { step: t(`step.${step}`) })}
                    onClick={() => move(i, 1)}
                  >
                    <Icon name="down" />
                  </button>
                  <button
                    type="button"
                    className="icon-btn"
                    aria-label={t('bank.rows.remove', { name: t(`step.${step}`) })}
                    onClick={() => change({ steps: steps.filter((s) => s !== step) })}
                  >
                    <Icon name="x" />
                  </button>
                </>
              )}
            </li>
          ))}
        </ol>
        {!readOnly && left.length > 0 && (
          <Select
            bare
            label={t('bank.steps.add')}
            value={'' as (typeof steps)[number] | ''}
            choices={[{ value: '', label: t('bank.steps.add') }, ...left]}
            change={(step) => step && change({ steps: [...steps, step] })}
          />
        )}
      </Group>
      <p>
        {model?.id === entry.id ? (
          <span className="bk-tag">{t('bank.model.inForce')}</span>
        ) : (
          choose && (
            <button type="button" className="btn" onClick={choose}>
              {t('bank.model.use')}
            </button>
          )
        )}
      </p>
    </>
  );
}
