/** A command that pushes one listing to a feed, to copy into a terminal and try. */
export function pushExample(origin: string, feed: { id: string; platform: string | null }): string {
  const body = {
    feed: feed.id,
    listings: [
      {
        platform: feed.platform ?? 'taobao',
        key: '652001234567',
        title: '男士透气跑步鞋',
        seller: '示例店铺',
        price: '129.00',
        url: 'https://item.example.com/652001234567',
        images: ['https://img.example.com/652001234567.jpg'],
      },
    ],
  };
  return [
    `curl -X POST ${origin}/api/push/listings \\`,
    "  -H 'authorization: Bearer ctk_...' \\",
    "  -H 'content-type: application/json' \\",
    `  -d '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''")}'`,
  ].join('\n');
}
