import type { Labels } from 'c/wxccBase';
import type { PreviewField, PreviewGap, PreviewRecord, PreviewSource } from 'c/wxccCallPreview';

/** One row: a field, its value and why it has it; or why it has none. */
export interface PreviewRow {
  readonly key: string;
  readonly field: string;
  readonly value: string;
  readonly why: string;
  readonly rowClass: string;
}

export interface PreviewTable {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly PreviewRow[];
}

function why(labels: Labels, source: PreviewSource): string {
  switch (source.kind) {
    case 'rule':
      return labels.text('setup_whyRule', { name: source.name, when: source.when });
    case 'template':
      return labels.text('setup_whyTemplate', { names: source.names.join(', ') });
    case 'constant':
      return labels.text('setup_whyConstant');
    case 'own':
      return labels.text('setup_whyOwn');
    default:
      return labels.text(source.kind === 'cad' ? 'setup_whyCad' : 'setup_whySpecial', { name: source.name });
  }
}

function filled(labels: Labels, { field, value, source, trouble }: PreviewField): PreviewRow {
  const reason = why(labels, source);
  const more = trouble ? ` ${labels.text(`setup_gap_${trouble}`, { variable: '' })}` : '';
  return { key: `f-${field}`, field, value, why: reason + more, rowClass: trouble ? 'wxcc-trouble' : '' };
}

const open = (labels: Labels, { field, reason, variable }: PreviewGap, at: number): PreviewRow => ({
  ...{ key: `g-${at}`, field, value: '–', rowClass: 'wxcc-gap' },
  why: labels.text(`setup_gap_${reason}`, { variable }),
});

/** Records and forms as tables, what stays empty below what is filled. */
export function previewTables(labels: Labels, records: readonly PreviewRecord[]): readonly PreviewTable[] {
  return records.map(({ kind, object, fields, gaps }) => ({
    key: kind,
    title: labels.text(`setup_preview_${kind}`, { object }),
    rows: [...fields.map((field) => filled(labels, field)), ...gaps.map((gap, at) => open(labels, gap, at))],
  }));
}
