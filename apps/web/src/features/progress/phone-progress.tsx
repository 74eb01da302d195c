import { PageHeader } from "#components/ui/page-header.tsx";
import { WithKeptAnswers } from "#features/phone/kept/with-kept-answers.tsx";
import { ExerciseProgress } from "./exercise/exercise-progress.tsx";
import { History } from "./history/history.tsx";
import { ProgressOverview } from "./overview/progress-overview.tsx";
import { ProgressTabs } from "./progress-tabs.tsx";

/** The pages of progress in the phone's shell, from what was answered before where there is no signal. */
export const PhoneProgress = ({ slug }: { slug: string | null }) => (
  <WithKeptAnswers>
    {slug === null ? (
      <>
        <PageHeader title="Progress" actions={<ProgressTabs current="overview" />} />
        <ProgressOverview />
      </>
    ) : (
      <ExerciseProgress slug={slug} />
    )}
  </WithKeptAnswers>
);

export const PhoneHistory = () => (
  <WithKeptAnswers>
    <PageHeader title="History" actions={<ProgressTabs current="history" />} />
    <History />
  </WithKeptAnswers>
);
