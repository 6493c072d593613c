// Lets Procore's own client work in two worlds at once: each world's image gets another description, again and again, and keeps it.
// Arguments are the addresses of the worlds; it prints a line of JSON, with what each world's image was called in the end.
import sdk from "@procore/js-sdk";

const IMAGE = { base: "/images", params: { id: 9122752 }, qs: { project_id: 56 } };
const ROUNDS = 20;

async function work(address, number) {
  const authorizer = { authorize: (request) => request(["Authorization", "Bearer procore-demo-token"]) };
  const client = sdk.client(authorizer, {}, { apiHostname: address, defaultCompanyId: 8 });
  let description = "";
  for (let round = 0; round < ROUNDS; round++) {
    const wanted = `world ${number}, round ${round}`;
    await client.patch(IMAGE, { image: { description: wanted } });
    const { body } = await client.get(IMAGE);
    if (body.description !== wanted) {
      throw new Error(`world ${number} has "${body.description}" in the place of "${wanted}"`);
    }
    description = body.description;
  }
  const list = await client.get({ base: "/images", qs: { project_id: 56, serializer_view: "ids_only" } });
  return { description, images: list.body.length };
}

const results = await Promise.all(process.argv.slice(2).map(work));
console.log(JSON.stringify(results));
