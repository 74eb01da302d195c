import { SchemeMenu } from "./scheme-menu.tsx";
import { UserMenu, type UserMenuProps } from "./user-menu.tsx";

/** What stands at the upper edge of the client's room. */
export const ClientTools = (user: Omit<UserMenuProps, "settingsHref">) => (
  <>
    <SchemeMenu />
    <UserMenu {...user} settingsHref="/me/settings" />
  </>
);
