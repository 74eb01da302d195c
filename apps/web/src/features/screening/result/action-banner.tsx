import type { Action, Finding } from "@cuffwise/domain/screening";
import { emergencyFallback, emergencyNumber } from "@cuffwise/domain/session";
import { IconAlertOctagon, IconPhone, IconStethoscope } from "@tabler/icons-react";
import { ACTION_COPY } from "../copy.ts";
import classes from "./action-banner.module.css";

export interface ActionBannerProps {
  readonly action: Action;
  readonly findings: readonly Finding[];
  readonly country: string;
}

/** What to do outside of training. Danger comes before everything else on the page, with the number to call. */
export const ActionBanner = ({ action, findings, country }: ActionBannerProps) => {
  if (action === "none") return null;
  const isDanger = action === "emergency" || action === "same-day";
  const number = emergencyNumber(country);
  const fallback = emergencyFallback(country);
  const reasons = [...new Set(findings.filter((finding) => finding.action === action).map(({ message }) => message))];
  const isReferred = findings.some(({ effect }) => effect === "refer");
  return (
    <section className={classes.banner} data-danger={isDanger || undefined} aria-labelledby="what-to-do">
      <h2 className={classes.title} id="what-to-do">
        {isDanger ? (
          <IconAlertOctagon size={26} stroke={2} aria-hidden="true" />
        ) : (
          <IconStethoscope size={24} stroke={1.8} aria-hidden="true" />
        )}
        {ACTION_COPY[action]}
      </h2>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {!isDanger && isReferred && (
        <p>
          Below, limb by limb, it says who can answer. A clinician of your practice can do it in this app; show your own
          doctor this page, and hand their letter to that clinician.
        </p>
      )}
      {isDanger && (
        <>
          <p>
            {action === "emergency"
              ? "Do not train and do not drive yourself. Say what you feel and since when."
              : "Do not train until somebody has looked at it. If it gets worse, call the emergency number."}
          </p>
          <a className={classes.call} href={`tel:${number}`}>
            <IconPhone size={24} stroke={2.2} aria-hidden="true" />
            Call {number}
          </a>
          {fallback !== null && <p>{fallback}</p>}
        </>
      )}
    </section>
  );
};
