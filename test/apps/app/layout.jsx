import "react-recourse/styles.css";
import { Providers } from "./providers";

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
