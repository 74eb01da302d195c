import { type Day, sessionDose } from "@cuffwise/domain/programme";
import { doseText } from "../words.ts";
import classes from "./dose-line.module.css";

const SHOWN_MUSCLES = 4;

/** What a session asks of the body: repetitions, time under the cuff, length, sets per muscle. */
export const DoseLine = ({ day }: { day: Pick<Day, "exercises"> }) => {
  if (day.exercises.length === 0) return null;
  const { repetitions, cuff, length, muscles } = doseText(sessionDose(day));
  return (
    <p className={classes.dose}>
      <span className={classes.numbers}>
        <span>{repetitions}</span>
        {cuff !== null && <span>{cuff}</span>}
        <span>{length}</span>
      </span>
      <span className={classes.muscles}>
        Sets: {muscles.slice(0, SHOWN_MUSCLES).join(", ")}
        {muscles.length > SHOWN_MUSCLES && ` and ${muscles.length - SHOWN_MUSCLES} more`}
      </span>
    </p>
  );
};
