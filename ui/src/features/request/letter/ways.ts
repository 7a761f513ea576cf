// The ways out of a letter: the first one is put forward, the others stand beside it.
import { t } from '../../../shared/words.svelte';
import type { IconName } from '../../../shared/ui/icons';

export interface Way {
  /** As the shell names it, `pdf`; `copied` and `page` are the window's. */
  by: string;
  icon: IconName;
  label: string;
}

const ICONS: Record<string, IconName> = {
  'mail-account': 'sending',
  'mail-program': 'external',
  copied: 'copy',
  'draft-file': 'mail',
  pdf: 'print',
  page: 'external',
};

export const wayOf = (by: string, label = t(`letter-by-${by}`)): Way => ({
  by,
  icon: ICONS[by] ?? 'mail',
  label,
});

/** Copying always can be done; it is put forward only where nothing else can. */
export const withCopying = ([first, ...others]: string[]): string[] =>
  first === undefined ? ['copied'] : [first, 'copied', ...others];

const FILES = ['draft-file', 'pdf'];
const NOTE = 'letter-file-open';
export const writesFile = ({ by }: Way): boolean => FILES.includes(by);

/** What a way is described by: who can read the file is said before it is written. */
export const describedBy = (way: Way): string | undefined => (writesFile(way) ? NOTE : undefined);
