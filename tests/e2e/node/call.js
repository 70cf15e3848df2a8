// Runs calls with the official Node SDK, unmodified: a JSON list on stdin, a JSON list of outcomes on stdout.
const fs = require("fs");
const sdk = require("tencentcloud-sdk-nodejs");

const CLIENTS = { facefusion: sdk.facefusion.v20220927.Client, iai: sdk.iai.v20200303.Client };

async function outcome({ endpoint, secretId, secretKey, region, product, action, parameters, language }) {
  const client = new CLIENTS[product]({
    credential: { secretId, secretKey },
    region,
    profile: { language, httpProfile: { endpoint, protocol: "http://" } },
  });
  try {
    return { result: await client[action](parameters) };
  } catch (error) {
    return { error: { code: error.code, message: error.message, requestId: error.requestId } };
  }
}

async function main() {
  const calls = JSON.parse(fs.readFileSync(0, "utf8"));
  const outcomes = [];
  for (const call of calls) {
    outcomes.push(await outcome(call));
  }
  process.stdout.write(JSON.stringify(outcomes));
}

main();
