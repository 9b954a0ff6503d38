import { Toaster, toast } from "sonner";
import { burst } from "./burst.jsx";

burst({
  App: ({ children }) => (
    <>
      {children}
      <Toaster />
    </>
  ),
  fail: ({ body }) => toast.error(body.detail),
  notice: "[data-sonner-toast]",
});
