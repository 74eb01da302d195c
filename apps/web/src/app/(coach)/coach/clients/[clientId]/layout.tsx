import { canSeeHealth } from "@cuffwise/domain/coaching";
import { ClientId } from "@cuffwise/domain/kernel";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ClientChip } from "#features/practice/components/client-chip.tsx";
import { ClientTabs } from "#features/practice/components/client-tabs.tsx";
import { getStaffViewer } from "#server/viewer.ts";
import { caller } from "#trpc/server.tsx";

type Params = Pick<LayoutProps<"/coach/clients/[clientId]">, "params">;

const findClient = cache(async (typed: string) => {
  const id = ClientId.safeParse(typed);
  if (!id.success) return undefined;
  try {
    return await caller.practice.client({ clientId: id.data });
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") return undefined;
    throw error;
  }
});

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
      <ClientTabs clientId={client.id} seesHealth={seesHealth} />
      {children}
    </>
  );
}
