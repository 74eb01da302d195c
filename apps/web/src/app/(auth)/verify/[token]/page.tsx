import type { Metadata } from "next";
import { VerifyButton } from "#features/account/components/verify-button.tsx";

export const metadata: Metadata = { title: "Confirm your address" };

export default async function VerifyPage({ params }: PageProps<"/verify/[token]">) {
  return <VerifyButton token={(await params).token} />;
}
