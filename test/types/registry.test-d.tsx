import type {
  UseInfiniteQueryResult,
  UseQueryResult,
  UseSuspenseInfiniteQueryResult,
  UseSuspenseQueryResult,
} from "@tanstack/react-query";
import { Component, lazy, memo } from "react";
import { expectTypeOf, test } from "vitest";
import { aforo } from "react-recourse/catalogs/aforo";
import { type RecourseViewProps, createRecourse, defineCatalog, useApiError } from "react-recourse";
import { type MutationRecourse, useQueryRecourse } from "react-recourse/react-query";
import { fixtures, type WireResponse } from "react-recourse/testing";

const ours = defineCatalog({
  api: "ours",
  codes: {
    seat_taken: { kind: "conflict", details: (raw) => ({ seat: String(raw["seat"]) }) },
    "export.too_big": { details: () => ({ rows: 1 }) },
    "export.expired": { details: () => ({ at: "" }) },
  },
});

interface Seat {
  readonly seat: string;
}
const Memo = memo(({ error }: RecourseViewProps<Seat>) => <p>{error.details.seat}</p>);
const Lazy = lazy(async () => ({ default: Memo }));
class ClassView extends Component<RecourseViewProps<Seat>> {
  override render() {
    return this.props.error.details.seat;
  }
}
const WrongMemo = memo(({ error }: RecourseViewProps<{ readonly seat: number }>) => <p>{error.details.seat}</p>);
const General = ({ error }: RecourseViewProps) => <p>{error.title}</p>;

test("an inline view's details are typed by its code", () => {
  createRecourse({
    catalogs: [aforo, ours],
    codes: {
      seat_taken: ({ error, actions, surface }) => {
        expectTypeOf(error.details.seat).toEqualTypeOf<string>();
        expectTypeOf(surface).toEqualTypeOf<"inline" | "banner" | "dialog" | "toast" | "page">();
        expectTypeOf(actions.retry).toEqualTypeOf<(() => Promise<void>) | null>();
        return null;
      },
      WALLET_INSUFFICIENT: ({ error }) => {
        expectTypeOf(error.details.current_balance).toEqualTypeOf<number | undefined>();
        return null;
      },
      "export.*": ({ error }) => {
        expectTypeOf(error.details).toExtend<{ readonly rows: number } | { readonly at: string }>();
        return null;
      },
    },
  });
});

test("memo, lazy and class views fit where their details do", () => {
  createRecourse({ catalogs: [ours], codes: { seat_taken: Memo } });
  createRecourse({ catalogs: [ours], codes: { seat_taken: Lazy } });
  createRecourse({ catalogs: [ours], codes: { seat_taken: ClassView } });
  createRecourse({ catalogs: [ours], codes: { seat_taken: General, "export.*": General } });
  // @ts-expect-error the catalog says that `seat` is a string
  createRecourse({ catalogs: [ours], codes: { seat_taken: WrongMemo } });
});

test("a code no catalog has is an error", () => {
  // @ts-expect-error did you mean `seat_taken`?
  createRecourse({ catalogs: [aforo, ours], codes: { seat_takn: General } });
  // @ts-expect-error no code begins with `import.`
  createRecourse({ catalogs: [ours], codes: { "import.*": General } });
});

test("a surface by code knows the catalogs' codes and patterns", () => {
  createRecourse({
    catalogs: [ours],
    surface: { codes: { seat_taken: "dialog", "export.*": "toast" }, fallback: "page" },
  });
  // @ts-expect-error did you mean `seat_taken`?
  createRecourse({ catalogs: [ours], surface: { codes: { seat_takn: "dialog" } } });
  // @ts-expect-error `popup` is no surface
  createRecourse({ surface: { kinds: { plan: "popup" } } });
  // @ts-expect-error `plans` is no kind
  createRecourse({ surface: { kinds: { plans: "dialog" } } });
  createRecourse({ surface: { codes: { whatever: "inline" } } });
});

test("without catalogs any code is taken", () => {
  createRecourse({ codes: { whatever: General, other: ({ error }) => error.title } });
});

test("a catalog with a kind that does not exist is an error", () => {
  // @ts-expect-error `plans` is no kind
  defineCatalog({ api: "ours", codes: { a: { kind: "plans" } } });
});

test("the safer `mutate` is called as the mutation's own", () => {
  type Mutate<Variables> = MutationRecourse<string, Error, Variables, unknown>["mutate"];
  expectTypeOf<Mutate<void>>().toBeCallableWith();
  expectTypeOf<Mutate<string | undefined>>().toBeCallableWith();
  expectTypeOf<Mutate<string>>().toBeCallableWith("a", { onSuccess: (data: string) => data });
  // @ts-expect-error a string is needed
  expectTypeOf<Mutate<string>>().toBeCallableWith();
});

test("a notice takes whatever query there is", () => {
  expectTypeOf(useQueryRecourse).toBeCallableWith({} as UseQueryResult<number, TypeError>);
  expectTypeOf(useQueryRecourse).toBeCallableWith({} as UseSuspenseQueryResult<number>);
  expectTypeOf(useQueryRecourse).toBeCallableWith({} as UseInfiniteQueryResult<number>);
  expectTypeOf(useQueryRecourse).toBeCallableWith({} as UseSuspenseInfiniteQueryResult<number>);
});

test("a documented code has its fixture", () => {
  expectTypeOf(fixtures.afo["api_key.revoked"]).toEqualTypeOf<WireResponse>();
  expectTypeOf(fixtures.aforo["status-404"]).toEqualTypeOf<WireResponse | undefined>();
});

test("the view that the hook gives can be drawn", () => {
  const Own = ({ thrown }: { readonly thrown: unknown }) => {
    const { error, View, actions } = useApiError(thrown);
    return error && View ? <View error={error} actions={actions} surface="inline" /> : null;
  };
  expectTypeOf(Own).returns.toEqualTypeOf<React.JSX.Element | null>();
});
