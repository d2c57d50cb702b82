import { Button, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState, type JSX } from 'react';
import type { Status } from '../../../domain/plan.ts';
import { findingKey, type RowRole } from '../../../exchange/corrections.ts';
import type { ColumnKind } from '../../../exchange/recognise/columns/head-words.ts';
import { columnLetters } from '../../../exchange/table.ts';
import { Notice } from '../../ui/notice.tsx';
import { useSay } from '../../ui/said.tsx';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { withAnswer } from './answers.ts';
import { ChoiceMenu } from './choice-menu.tsx';
import { withColumn, withLegend, withRow, withSettled, withSheet } from './corrections-edit.ts';
import { FindingPanel } from './finding-panel.tsx';
import type { FindingPlace } from './finding-place.ts';
import { FoundTable } from './found-table.tsx';
import type { ImportWork, OpenWork } from './import-work.ts';
import { KIND_WORDS, ROLE_WORDS, sheetInWords, sureness } from './kind-words.ts';
import { LegendDialog } from './legend-dialog.tsx';
import { sheetKey, type ListedFinding, type WorkView } from './use-open-findings.ts';
import { whatWasSaid } from './what-was-said.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  step: {
    display: 'flex',
    flex: '1 1 0',
    gap: tokens.spacingHorizontalL,
    minHeight: 0,
    '@media (max-width: 899px), (max-height: 479px)': { flexDirection: 'column', flex: '0 0 auto' },
  },
  left: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 0',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    minHeight: 0,
    '@media (max-width: 899px), (max-height: 479px)': { flex: '0 0 auto' },
  },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  tabs: { flexWrap: 'wrap', minWidth: 0 },
  said: { color: tokens.colorNeutralForeground2 },
  end: { marginLeft: 'auto' },
});

/** What is pressed: a column's head or a row's number. */
type Pressed = { at: HTMLElement; row: number; index: number | null };

/** The table as it was found beside the doubts about it; each correction reads the plan anew. */
export function TableStep({ work, open, view }: { work: ImportWork; open: OpenWork; view: WorkView }): JSX.Element {
  const styles = useStyles();
  const announce = useSay();
  const sheets = open.reading.sheets;
  const [sheet, setSheet] = useState(
    () => sheets.find(({ use }) => use === 'plan')?.sheet ?? view.tables[0]?.sheet ?? null,
  );
  const [current, setCurrent] = useState<(FindingPlace & { id: string | null }) | null>(null);
  const [cell, setCell] = useState<{ row: number; index: number } | null>(null);
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const [legend, setLegend] = useState<{ isOpen: boolean; key: string | null; statuses: readonly Status[] } | null>(
    null,
  );
  const table = view.tables.find((one) => one.sheet === sheet) ?? view.tables[0];
  const reading = sheets.find((one) => one.sheet === table?.sheet);
  const { outcome } = open.reading;

  const saidSoFar = useMemo(
    () => whatWasSaid(open.corrections, { found: open.found, sheets: open.reading.sheets, findings: view.findings }),
    [open.corrections, open.found, open.reading, view.findings],
  );
  const ofCell = cell
    ? view.findings.filter(
        ({ place }) => place?.sheet === sheet && place.row === cell.row && (place.index ?? -1) === cell.index,
      )
    : null;
  const show = (one: ListedFinding) => {
    if (!one.place) return;
    setSheet(one.place.sheet);
    setCurrent({ ...one.place, id: one.id });
  };
  const answer = (findings: readonly ListedFinding[], textOf: (one: ListedFinding) => string | null) => {
    work.correct((corrections) => withAnswer(corrections, findings, (one) => textOf(one as ListedFinding)));
    setCell(null);
    announce(say('answered', { count: findings.length }));
  };
  const openLegend = (key: string | null) =>
    setLegend({
      isOpen: true,
      key,
      statuses: outcome.plan?.legends.find(({ level }) => level === 'action')?.statuses ?? [],
    });
  const pressColumn = useCallback(
    (place: { row: number; index: number }, at: HTMLElement) => setPressed({ ...place, at }),
    [],
  );
  const pressRow = useCallback((row: number, at: HTMLElement) => setPressed({ row, index: null, at }), []);
  const pressCell = useCallback(
    (row: number, index: number) => {
      setCell({ row, index });
      setCurrent({ sheet, row, index, id: null });
    },
    [sheet],
  );

  return (
    <div className={styles.step}>
      <div className={styles.left}>
        {outcome.outcome === 'refused' && <Notice isProblem>{say('refused', { why: outcome.reason })}</Notice>}
        {open.problem && <Notice isProblem>{open.problem}</Notice>}
        <div className={styles.bar}>
          {view.tables.length > 1 && (
            <TabList
              className={styles.tabs}
              size="small"
              aria-label={say('sheets')}
              selectedValue={sheetKey(sheet)}
              onTabSelect={(_event, { value }) => setSheet(String(value))}
            >
              {view.tables.map((one) => (
                <Tab key={sheetKey(one.sheet)} value={sheetKey(one.sheet)}>
                  {one.sheet}
                </Tab>
              ))}
            </TabList>
          )}
          {view.tables.length > 1 && reading && (
            <>
              <span className={styles.said}>{sheetInWords(reading.use)}</span>
              <Button
                size="small"
                onClick={() => work.correct((now) => withSheet(now, sheet, reading.use === 'left out'))}
              >
                {say(reading.use === 'left out' ? 'readSheet' : 'leaveSheet')}
              </Button>
            </>
          )}
          <output className={styles.said}>
            {open.isReading ? say('readingAgain') : say('rows', { count: table?.rows.length ?? 0 })}
          </output>
          <span className={mergeClasses(styles.bar, styles.end)}>
            <Button size="small" onClick={() => openLegend(null)}>
              {say('meanings')}
            </Button>
          </span>
        </div>
        {table && (
          <FoundTable
            key={sheetKey(table.sheet)}
            table={table}
            reading={reading}
            asked={view.asked.get(sheetKey(table.sheet)) ?? NOTHING}
            current={current && current.sheet === table.sheet ? current : null}
            onColumn={pressColumn}
            onRow={pressRow}
            onAsked={pressCell}
          />
        )}
      </div>
      <FindingPanel
        findings={view.findings}
        ofCell={ofCell && ofCell.length > 0 ? ofCell : null}
        currentId={current?.id ?? null}
        said={saidSoFar}
        onTakeBack={({ takeBack, place }) => {
          work.correct(takeBack);
          announce(say('saidTaken', { where: place }));
        }}
        onAll={() => setCell(null)}
        onShow={show}
        onAnswer={(findings, text) => answer(findings, () => text)}
        onAnswerAll={(findings, words) =>
          answer(findings, ({ answers }) => answers.find((one) => one.words === words)?.text ?? null)
        }
        onLegend={(one) => openLegend(findingKey(one.finding))}
      />
      {pressed && (
        <PressedMenu work={work} open={open} sheet={sheet} pressed={pressed} onClose={() => setPressed(null)} />
      )}
      {legend && (
        <LegendDialog
          key={legend.statuses.map(({ code }) => code).join()}
          isOpen={legend.isOpen}
          statuses={legend.statuses}
          onClose={() => setLegend({ ...legend, isOpen: false })}
          onSave={(statuses) => {
            work.correct((now) => withSettled(withLegend(now, statuses), legend.key === null ? [] : [legend.key]));
            setLegend({ ...legend, isOpen: false });
          }}
        />
      )}
    </div>
  );
}

const NOTHING: ReadonlyMap<number, ReadonlyMap<number, number>> = new Map();

function PressedMenu(props: {
  work: ImportWork;
  open: OpenWork;
  sheet: string | null;
  pressed: Pressed;
  onClose: () => void;
}): JSX.Element {
  const { work, open, sheet, pressed, onClose } = props;
  const { at, row, index } = pressed;
  if (index === null) {
    const said = open.corrections.rows.find((one) => one.sheet === sheet && one.row === row)?.role ?? 'found';
    return (
      <ChoiceMenu<RowRole | 'found'>
        target={at}
        name={say('rowIs', { row })}
        choices={[...ROLES, ['found', say('asRecognised')]]}
        value={said}
        onChoose={(role) => work.correct((now) => withRow(now, { sheet, row }, role === 'found' ? null : role))}
        onClose={onClose}
      />
    );
  }
  const head = open.reading.sheets.find((one) => one.sheet === sheet)?.heads.find((one) => one.row === row);
  const column = head?.columns.find((one) => one.index === index);
  const letters = columnLetters(index);
  return (
    <ChoiceMenu<ColumnKind>
      target={at}
      name={
        column
          ? say('columnIsNow', { letters, kind: KIND_WORDS[column.kind], sure: sureness(column.confidence) })
          : say('columnIs', { letters })
      }
      choices={KINDS}
      value={column?.kind ?? null}
      onChoose={(kind) => work.correct((now) => withColumn(now, { sheet, row, index }, kind))}
      onClose={onClose}
    />
  );
}

const ROLES = Object.entries(ROLE_WORDS) as [RowRole, string][];
const KINDS = Object.entries(KIND_WORDS) as [ColumnKind, string][];
