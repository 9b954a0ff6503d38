import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import { RecourseProvider } from "react-recourse";
import { type Mail, platform, type SignedIn } from "../apis/platform.js";
import { useChange } from "../lib/changes.js";
import { DEFAULTS, setCredentials } from "../lib/credentials.js";
import { say } from "../lib/toasts.js";
import { Button, Form, TextField } from "../ui/controls.js";
import { Card, Figure, Grid, Page } from "../ui/layout.js";
import { Loaded, Notice, useFieldsOf } from "../ui/notice.js";

const enter = ({ token, email }: SignedIn): void => {
  setCredentials({ platform: token });
  say(`Signed in as ${email}.`);
};

function Me(): ReactNode {
  const client = useQueryClient();
  const me = useQuery({ queryKey: ["platform", "me"], queryFn: platform.me });
  const leave = async (): Promise<void> => {
    setCredentials({ platform: null });
    await client.resetQueries({ queryKey: ["platform"] });
  };
  return (
    <Card title="Signed in">
      <Loaded query={me} rows={2}>
        {({ email }) => (
          <>
            <Figure label="As" value={email} />
            <Button onClick={() => void leave()}>Sign out</Button>
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Login(): ReactNode {
  const [email, setEmail] = useState("jonas@lumen.example");
  const login = useChange(({ who, password }: { who: string; password: string }) => platform.login(who, password), {
    refresh: "platform",
    onDone: enter,
  });
  const client = useQueryClient();
  const actions = useMemo(
    () => ({
      sign_in_social: async () => {
        enter(await platform.social(email));
        login.reset();
        await client.invalidateQueries({ queryKey: ["platform"] });
      },
      verify_email: async () => {
        await platform.resend(email);
        await client.invalidateQueries({ queryKey: ["platform", "mail"] });
        say("Sent. Look into the inbox.");
      },
    }),
    [client, email, login],
  );
  return (
    <RecourseProvider actions={actions}>
      <Card title="Sign in" note="jonas@lumen.example has no password; he signs in with Google.">
        <Form className="stack" onSend={(text) => login.mutate({ who: email, password: text("password") })}>
          <TextField label="Email" name="email" value={email} onChange={(event) => setEmail(event.target.value)} />
          <TextField label="Password" name="password" type="password" defaultValue="harbour" />
          <Button type="submit" look="solid" busy={login.isPending}>
            Sign in
          </Button>
        </Form>
        <Notice of={login} />
      </Card>
    </RecourseProvider>
  );
}

function Register(): ReactNode {
  const client = useQueryClient();
  const [email, setEmail] = useState("maya@lumen.example");
  const register = useChange(() => platform.register(email, "tide"), {
    refresh: "platform",
    done: "Registered. A verification email is in the inbox.",
  });
  const complete = useChange(() => platform.complete(email), { refresh: "platform", onDone: enter });
  const fields = useFieldsOf(register);
  const actions = useMemo(
    () => ({
      verify_email: async () => {
        await platform.resend(email);
        await client.invalidateQueries({ queryKey: ["platform", "mail"] });
        say("Sent again. Open the link in the inbox, then complete the registration.");
      },
      sign_in: () => document.querySelector<HTMLInputElement>("[name=password]")?.focus(),
      reset_password: async () => {
        await platform.forgot(email);
        await client.invalidateQueries({ queryKey: ["platform", "mail"] });
        say("A reset link is in the inbox.");
      },
    }),
    [client, email],
  );
  return (
    <RecourseProvider actions={actions}>
      <Card title="Register" note="maya@lumen.example is taken.">
        <Form className="stack" onSend={() => register.mutate()}>
          <TextField
            label="New email"
            name="newEmail"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            fields={fields}
            path="email"
          />
          <p className="actions">
            <Button type="submit" busy={register.isPending}>
              Register
            </Button>
            <Button busy={complete.isPending} onClick={() => complete.mutate()}>
              Complete registration
            </Button>
          </p>
        </Form>
        <Notice of={register} />
        <Notice of={complete} />
      </Card>
    </RecourseProvider>
  );
}

function MailLine({ kind, token, subject, to }: Mail): ReactNode {
  const client = useQueryClient();
  const follow = useChange(
    async () => {
      if (kind === "verify") return `${(await platform.verify(token)).email} is verified.`;
      if (kind === "reset")
        return `The password of ${(await platform.reset(token, "harbour")).email} is "harbour" again.`;
      return `You are in ${(await platform.acceptInvite(token)).org}.`;
    },
    { refresh: "platform", done: (text) => text },
  );
  const actions = useMemo(
    () => ({
      request_invite: async () => {
        await platform.renewInvite(token);
        await client.invalidateQueries({ queryKey: ["platform", "mail"] });
        say("The invitation was renewed.");
      },
    }),
    [client, token],
  );
  return (
    <RecourseProvider actions={actions}>
      <li>
        <span>
          {subject} <small>to {to}</small>
        </span>
        <Button aria-label={`Open link: ${subject}`} onClick={() => follow.mutate()}>
          Open link
        </Button>
        <Notice of={follow} />
      </li>
    </RecourseProvider>
  );
}

function Inbox(): ReactNode {
  const client = useQueryClient();
  const mail = useQuery({ queryKey: ["platform", "mail"], queryFn: platform.mail });
  const broken = useChange(() => platform.reset("reset_cut_off", "harbour"), { refresh: "platform" });
  const actions = useMemo(
    () => ({
      reset_password: async () => {
        await platform.forgot("maya@lumen.example");
        await client.invalidateQueries({ queryKey: ["platform", "mail"] });
        say("A fresh link is on top of the inbox.");
      },
    }),
    [client],
  );
  return (
    <RecourseProvider actions={actions}>
      <Card title="Inbox" note="What the platform has mailed. Old links have expired." wide>
        <Loaded query={mail} rows={2}>
          {(list) => (
            <ul className="lines">
              {list.map((each) => (
                <MailLine key={`${each.token} ${each.subject}`} {...each} />
              ))}
            </ul>
          )}
        </Loaded>
        <p className="actions">
          <Button onClick={() => broken.mutate()}>Open a link that was cut off</Button>
        </p>
        <Notice of={broken} />
      </Card>
    </RecourseProvider>
  );
}

export function AccountPage(): ReactNode {
  const client = useQueryClient();
  const actions = useMemo(
    () => ({
      sign_in: async () => {
        setCredentials({ platform: DEFAULTS.platform });
        await client.invalidateQueries({ queryKey: ["platform"] });
      },
    }),
    [client],
  );
  return (
    <Page
      title="Account"
      intro="Signing in, registering, verifying, resetting, joining."
      speaks={["platform · problem details with resolve"]}
    >
      <RecourseProvider actions={actions}>
        <Grid>
          <div className="column">
            <Me />
            <Register />
          </div>
          <Login />
          <Inbox />
        </Grid>
      </RecourseProvider>
    </Page>
  );
}
