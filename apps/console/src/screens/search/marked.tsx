import { piecesOf } from './marks.js';

interface Props {
  readonly text: string;
  readonly asked: string;
  readonly isExact: boolean;
}

/** A text in which the words that were asked for are marked. */
export function Marked({ text, asked, isExact }: Props) {
  return (
    <bdi>
      {piecesOf(text, asked, isExact).map(({ text: piece, isMarked }, at) =>
        isMarked ? <mark key={at}>{piece}</mark> : piece,
      )}
    </bdi>
  );
}
