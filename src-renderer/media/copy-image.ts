/**
 * Draws a picture and puts it on the clipboard as PNG, the one type every program pastes.
 * @param quarterTurns clockwise. Rejects when the picture cannot be read.
 */
export async function copyImage(url: string, quarterTurns: number): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the picture: ${response.status}`);
  const bitmap = await createImageBitmap(await response.blob());
  const { width, height } = bitmap;
  const isTurned = quarterTurns % 2 === 1;
  const canvas = new OffscreenCanvas(isTurned ? height : width, isTurned ? width : height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((quarterTurns * Math.PI) / 2);
  context.drawImage(bitmap, -width / 2, -height / 2);
  bitmap.close();
  const png = await canvas.convertToBlob({ type: 'image/png' });
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}
