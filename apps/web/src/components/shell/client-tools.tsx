import { SchemeMenu } from "./scheme-menu.tsx";
import { UserMenu, type UserMenuProps } from "./user-menu.tsx";

export interface ClientToolsProps extends Omit<UserMenuProps, "settingsHref" | "isOpen"> {
  /** The one that was asked for before both were there. */
  readonly opened?: "colours" | "account";
}

/** What stands at the upper edge of the client's room. */
export const ClientTools = ({ opened, ...user }: ClientToolsProps) => (
  <>
    <SchemeMenu isOpen={opened === "colours"} />
    <UserMenu {...user} settingsHref="/me/settings" isOpen={opened === "account"} />
  </>
);
