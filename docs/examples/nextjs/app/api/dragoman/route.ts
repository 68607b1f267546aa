import { isChange, verifyWebhook, WebhookError } from "@dragoman/client";
import { revalidateTag } from "next/cache";

/** Has the pages of a record made anew when Dragoman says that it has changed. */
export async function POST(request: Request): Promise<Response> {
  try {
    const { message } = verifyWebhook({
      secret: process.env.DRAGOMAN_WEBHOOK_SECRET ?? "",
      headers: request.headers,
      body: await request.text(),
    });
    if (isChange(message)) {
      message.data.surrogateKeys.forEach((key) => revalidateTag(key, "max"));
    }
    return new Response(null, { status: 204 });
  } catch (error) {
    if (error instanceof WebhookError) {
      return new Response(error.message, { status: 401 });
    }
    throw error;
  }
}
