import { MessagePage } from "#components/shell/message-page.tsx";

export default function NotFound() {
  return (
    <MessagePage title="This is not here">
      It may have been removed, or it is not yours to see. Nothing of yours was lost.
    </MessagePage>
  );
}
