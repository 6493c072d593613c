// Opens each page of the console in Chromium, clicks what can be clicked, and ends with an error if anything is missing,
// fails, is refused by the page's own policy, or is asked of another host.
import assert from 'node:assert/strict';
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';

const server = process.argv[2];
const console_ = server + '/__darkroom/ui';
const browser = await puppeteer.launch({
  args: [...chromium.args, '--no-sandbox'],
  executablePath: await chromium.executablePath(),
  headless: 'shell',
});
const problems = [];
const page = await browser.newPage();
page.on('console', message => problems.push(message.text()));
page.on('requestfailed', request => problems.push('failed: ' + request.url()));
page.on('response', response => response.status() >= 400 && problems.push(response.status() + ': ' + response.url()));
page.on('request', request => request.url().startsWith(server + '/') || problems.push('elsewhere: ' + request.url()));

const open = path => page.goto(console_ + path, {waitUntil: 'networkidle0'});
const click = async selector => {
  await Promise.all([page.waitForNavigation({waitUntil: 'networkidle0'}), page.click(selector)]);
};
const text = () => page.$eval('main', main => main.innerText);
const status = async path => (await fetch(server + path)).status;

for (const path of ['', '/stored', '/journal', '/faults', '/decisions', '/webhooks']) {
  await open(path);
  assert.match(await page.title(), / - Darkroom$/);
  assert.equal(await page.$eval('body', body => getComputedStyle(body).maxWidth), '1200px', 'the style is taken');
}

await open('/stored');
await page.$$eval('img', images => images.forEach(image => image.loading = 'eager'));
await page.waitForNetworkIdle();
const sizes = await page.$$eval('img', images => images.map(image => image.naturalWidth));
assert.ok(sizes.length > 5 && sizes.every(width => width > 0), 'thumbnails are drawn: ' + sizes);
const box = await (await page.$('#mapillary rect.blur')).boundingBox();
assert.ok(box.width > 1 && box.height > 1, 'blurs are drawn');

await open('/faults');
await page.select('select[name=provider]', 'imagemonkey');
await page.type('input[name=status]', '503');
await click('form.fields button');
assert.equal(await status('/v1/label'), 503);
await click('form[action$="/faults/remove"] button');
assert.equal(await status('/v1/label'), 200);

await open('');
await click('form[action$="/strict"] button');
await status('/v1/label?odd=1');
await open('');
assert.match(await text(), /1 calls were compared with their documents, 1 differ/);
await click('form[action$="/strict"] button');

await open('/decisions');
assert.match(await text(), /PendingBlursOfGyllen_A/);
await click('form:has(input[name=outcome][value=approve]) button');
assert.doesNotMatch(await text(), /PendingBlursOfGyllen_A/);

await open('/journal');
await page.click('details summary');
assert.match(await text(), /Request[\s\S]*Response/);
await click('form[action$="/journal/clear"] button');
assert.match(await text(), /Nothing was called/);

await browser.close();
assert.deepEqual(problems, []);
console.log('The console is as it should be in Chromium.');
