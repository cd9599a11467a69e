import type { Evidence } from '../../api/types.ts';
import { useText } from '../../i18n/index.ts';
import { notePartsOf } from './note-parts.ts';

/** What a rule rests on, in words, small and quiet. */
export function EvidenceTag({ evidence }: { evidence: Evidence }) {
  const text = useText();
  return <span className="evidence-tag">{text.detail.evidence[evidence]}</span>;
}

/** A rule's note; tags within it, which say what a single statement rests on, stand in words too. */
export function RuleNote({ note }: { note: string }) {
  return (
    <div className="quiet">
      {notePartsOf(note).map(({ at, text, evidence }) =>
        evidence ? <EvidenceTag key={at} evidence={evidence} /> : <span key={at}>{text}</span>,
      )}
    </div>
  );
}
