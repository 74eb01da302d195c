import type { ClientId } from "@cuffwise/domain/kernel";
import type { ReactNode } from "react";
import classes from "./progress.module.css";
import { ProgressTabs, type ProgressTabsProps } from "./progress-tabs.tsx";

export interface StaffProgressProps {
  readonly clientId: ClientId;
  readonly current: ProgressTabsProps["current"];
  readonly children: ReactNode;
}

/** A client's progress under their own page: the same as they see it, without what an assistant may not. */
export const StaffProgress = ({ clientId, current, children }: StaffProgressProps) => (
  <>
    <div className={classes.head}>
      <ProgressTabs clientId={clientId} current={current} />
    </div>
    {children}
  </>
);
