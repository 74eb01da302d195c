import { TemplateId } from "@cuffwise/domain/kernel";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TemplateBuilder } from "#features/programme/components/template-builder.tsx";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Edit template" };

export default async function TemplatePage({ params }: PageProps<"/coach/templates/[templateId]">) {
  const id = TemplateId.safeParse((await params).templateId);
  if (!id.success) notFound();
  try {
    await queryClient().fetchQuery(trpc.programme.template.queryOptions({ id: id.data }));
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
  return (
    <HydrateClient>
      <TemplateBuilder id={id.data} />
    </HydrateClient>
  );
}
