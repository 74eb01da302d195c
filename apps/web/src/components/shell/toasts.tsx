"use client";

import { Notifications } from "@mantine/notifications";

export const Toasts = () => <Notifications position="bottom-center" autoClose={6_000} limit={3} />;
