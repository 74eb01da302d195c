import { canSeeHealth } from "@cuffwise/domain/coaching";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ClientChip } from "#features/practice/components/client-chip.tsx";
import { ClientTabs } from "#features/practice/components/client-tabs.tsx";
import { WithdrawnNote } from "#features/practice/components/withdrawn-note.tsx";
import { findClient } from "#server/find-client.ts";
import { getStaffViewer } from "#server/viewer.ts";

type Params = Pick<LayoutProps<"/coach/clients/[clientId]">, "params">;

export const generateMetadata = async ({ params }: Params): Promise<Metadata> => {
  const client = await findClient((await params).clientId);
  return client === undefined ? {} : { title: { default: client.name, template: `%s · ${client.name} · Cuffwise` } };
};

export default async function ClientLayout({ params, children }: Params & { children: ReactNode }) {
  const { actor } = await getStaffViewer();
  const client = await findClient((await params).clientId);
  if (client === undefined || actor === null) notFound();
  const seesHealth = canSeeHealth(actor, { ...client, orgId: actor.orgId }).ok;
  return (
    <>
      <PageHeader
        title={client.name}
        description={client.email ?? undefined}
        back={{ href: "/coach/clients", label: "Clients" }}
        actions={<ClientChip status={client.status} invitation={client.invitation} />}
      />
      {client.status === "active" && client.withdrawn.length > 0 && (
        <WithdrawnNote name={client.name} kinds={client.withdrawn} />
      )}
      <ClientTabs clientId={client.id} seesHealth={seesHealth} />
      {children}
    </>
  );
}
