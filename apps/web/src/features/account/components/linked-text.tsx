const LINK = /(https?:\/\/[^\s<>"]+)/;

/** Plain text whose web addresses can be followed. Nothing in it is ever markup. */
export const LinkedText = ({ text }: { text: string }) =>
  text.split(LINK).map((part, index) => {
    // The parts at odd places are what the group caught.
    const key = `${index} ${part}`;
    return index % 2 === 1 ? (
      <a key={key} href={part}>
        {part}
      </a>
    ) : (
      <span key={key}>{part}</span>
    );
  });
