export * from "./acceptance.ts";
export * from "./account.ts";
export * from "./client.ts";
export * from "./comment.ts";
export * from "./consent.ts";
export * from "./invitation.ts";
export * from "./membership.ts";
export * from "./organisation.ts";
