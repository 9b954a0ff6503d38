import { Button, Callout, Code, Text, Theme } from "@radix-ui/themes";
import "@radix-ui/themes/styles.css";
import { bench } from "./mount.jsx";

bench(
  ({ error, act }) => (
    <Callout.Root role="alert" color="red">
      <Callout.Icon>
        <svg viewBox="0 0 20 20" width={20} height={20} fill="none" stroke="currentColor" aria-hidden>
          <path d="M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 9.2V14m0-7.5v-.1" />
        </svg>
      </Callout.Icon>
      <Callout.Text weight="bold">{error.title}</Callout.Text>
      <Callout.Text>{error.body}</Callout.Text>
      <Button onClick={act}>{error.action}</Button>
      <Text as="p" size="1">
        {error.reference} <Code>{error.requestId}</Code>
      </Text>
    </Callout.Root>
  ),
  { Frame: ({ children }) => <Theme>{children}</Theme> },
);
