/** How a relation is worded: "a is a sibling of b". */

import type { Schemas } from '../../api/client';
import { has, t } from '../../words/index.svelte';

export type Relation = Schemas['RelationRow'];

/** The words between the two; a kind that no catalogue knows stands as it is. */
export function between(kind: string): string {
  return named(`person.relation_${kind.replaceAll(' ', '_')}`, kind);
}

/** The words on a line of the drawing. */
export function short(kind: string): string {
  return named(`person.short_${kind.replaceAll(' ', '_')}`, kind);
}

/** What takes something away from it: "alleged, denied"; empty of what is stated. */
export function doubts(relation: Relation): string {
  const words = relation.modality === 'stated' ? [] : [t(`parts.modality_${relation.modality}`)];
  if (relation.polarity === 'negative') words.push(t('person.denied'));
  return words.join(', ');
}

function named(key: string, kind: string): string {
  return has(key) ? t(key) : kind;
}
