import { notFound } from "next/navigation";
import { article } from "../../../../lib/press";

// Pages are made at their first visit and kept. If making one anew fails, Next.js goes on with the page that it has.
export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

export default async function Page({ params }: { params: Promise<{ locale: string; slug: string }> }) {
  const { locale, slug } = await params;
  const found = await article(slug, locale);
  if (found === undefined) {
    notFound();
  }
  return (
    <main>
      <h1>Press</h1>
      <div dangerouslySetInnerHTML={{ __html: found.html }} />
    </main>
  );
}
